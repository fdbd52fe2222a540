import os
import time
from datetime import datetime, timezone

os.environ["TZ"] = "CET-1"
time.tzset()

naive = datetime(2026, 1, 15, 12, 0)  # what utcnow() returns at noon UTC: no time zone
aware = datetime(2026, 1, 15, 12, 0, tzinfo=timezone.utc)
noon = 1768478400  # 2026-01-15T12:00:00Z

assert datetime.utcnow().tzinfo is None
print("naive:", int(naive.timestamp()) - noon)
print("aware:", int(aware.timestamp()) - noon)
print("astimezone:", int(naive.astimezone(timezone.utc).timestamp()) - noon)
