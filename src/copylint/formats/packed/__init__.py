"""Copy that is packed or encoded, and has no lines of its own: e-mails and office documents."""
