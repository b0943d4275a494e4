"""Entries as tables of columns, in Parquet files, and SQL over them."""
