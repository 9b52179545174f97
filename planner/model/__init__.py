"""The words rules use to speak to the solver."""
