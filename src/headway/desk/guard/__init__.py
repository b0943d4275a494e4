"""Who may do what, and how a browser is kept from harm."""
