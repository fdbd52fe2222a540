import asyncio


async def original(ids, fetch):
    await asyncio.gather(*(fetch(id) for id in ids))


async def a(ids, fetch):
    for start in range(0, len(ids), 20):
        part = ids[start:start + 20]
        await asyncio.gather(*(fetch(id) for id in part))


async def b(ids, fetch):
    async def one(id):
        async with asyncio.Semaphore(20):
            await fetch(id)
    await asyncio.gather(*(one(id) for id in ids))


async def c(ids, fetch):
    async with asyncio.Semaphore(20):
        await asyncio.gather(*(fetch(id) for id in ids))


async def d(ids, fetch):
    places = asyncio.Semaphore(20)

    async def one(id):
        async with places:
            await fetch(id)
    await asyncio.gather(*(one(id) for id in ids))


async def observe(refresh):
    """The most in flight, and whether the others go on while the answer to the first is outstanding."""
    in_flight = most = begun = 0
    gone_on = False
    others = asyncio.Event()

    async def fetch(id):
        nonlocal in_flight, most, begun, gone_on
        in_flight += 1
        begun += 1
        most = max(most, in_flight)
        if begun == 60:
            others.set()
        if id == 0:  # the slow answer: comes when others have gone on, or after half a second
            try:
                await asyncio.wait_for(others.wait(), 0.5)
                gone_on = True
            except TimeoutError:
                pass
        else:
            await asyncio.sleep(0.001)
        in_flight -= 1

    await refresh(list(range(100)), fetch)
    return most, gone_on


for version in (original, a, b, c, d):
    most, gone_on = asyncio.run(observe(version))
    print(f"{version.__name__}: {most} in flight, others go on: {gone_on}")
