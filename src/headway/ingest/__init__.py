"""Outside to capture: files, standard input, addresses."""
