import asyncio
import time


def blocking_get():
    time.sleep(0.3)
    return "answer"


async def in_thread():
    return await asyncio.to_thread(blocking_get)


async def under_timeout():
    async with asyncio.timeout(5):
        return blocking_get()


async def after_sleep():
    await asyncio.sleep(0)
    return blocking_get()


async def in_task():
    async def fetch():
        return blocking_get()

    return await asyncio.create_task(fetch())


async def measure(name, request):
    ticks = 0

    async def tick():
        nonlocal ticks
        while True:
            await asyncio.sleep(0.01)
            ticks += 1

    other = asyncio.create_task(tick())
    await request()
    during = ticks
    other.cancel()
    print(f"{name}: {'tick' if during else 'no tick'} during the call")


async def main():
    await measure("thread", in_thread)
    await measure("timeout", under_timeout)
    await measure("sleep(0)", after_sleep)
    await measure("task", in_task)


asyncio.run(main())
