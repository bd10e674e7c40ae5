"""Rules on trial: their examples, rules about rules, and evaluation on labelled copy."""
