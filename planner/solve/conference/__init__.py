"""Large conferences: issues in rooms and sessions first, items counted into them, minutes last."""
