"""Settings of the shop, from the environment."""

import os
from datetime import timedelta

DATABASE_URL = os.environ.get("DATABASE_URL", "postgresql:///shop")
REDIS_URL = os.environ.get("REDIS_URL", "redis://localhost:6379/0")

# Prices change a few times a day; five minutes old is fine.
PRICE_CACHE_TTL = timedelta(seconds=int(os.environ.get("PRICE_CACHE_TTL", "300")))
