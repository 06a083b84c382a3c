"""The event loop: it draws nothing, and knows neither dates nor names."""
