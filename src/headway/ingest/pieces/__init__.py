"""An archive's files, cut into pieces that many workers open at once."""
