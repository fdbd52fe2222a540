"""Settings of the shop, from the environment."""

import os

DATABASE_URL = os.environ.get("DATABASE_URL", "postgresql:///shop")
REDIS_URL = os.environ.get("REDIS_URL", "redis://localhost:6379/0")

# Prices change a few times a day; five minutes old is fine.
PRICE_CACHE_TTL = int(os.environ.get("PRICE_CACHE_TTL", 5 * 60))
