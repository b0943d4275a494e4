"""What a person's own TOML adds to the words that Headway knows."""
