import asyncio
import threading

seen = []


class SmtpError(Exception):
    pass


async def store(order):
    await asyncio.sleep(0)


async def send_confirmation(order):
    seen.append("same thread" if threading.current_thread() is threading.main_thread() else "other thread")
    await asyncio.sleep(0)
    seen.append("refused")
    raise SmtpError()


async def create_order(order):
    await store(order)
    try:
        asyncio.create_task(send_confirmation(order))
    except SmtpError:
        seen.append("warning")
    seen.append("answered")
    return {"status": "created"}


async def main():
    asyncio.get_running_loop().set_exception_handler(lambda loop, context: seen.append("never retrieved"))
    print(await create_order(7))
    for _ in range(5):
        await asyncio.sleep(0)
    tasks = asyncio.all_tasks() - {asyncio.current_task()}
    print(", ".join(seen), "-", len(tasks), "tasks left")

asyncio.run(main())
