"""How the constants of the score are fitted and measured; nothing here ships."""
