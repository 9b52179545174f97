"""Large conferences."""
