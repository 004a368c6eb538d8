"""Workers for the tests of pools: no model, quick to start."""
import os
import signal
import time


def obey(connection, name):
    """Says its name and process for "who", fails, dies or sleeps as told."""
    connection.send(("ready", None))
    while True:
        job = connection.recv()
        if job == "die":
            os.kill(os.getpid(), signal.SIGKILL)
        elif job == "fail":
            connection.send(("failed", "no idea"))
        elif job == "sleep":
            time.sleep(600)
        else:
            connection.send(("done", [name, os.getpid()]))


def stillborn(connection):
    """Dies before it is ready."""
    os._exit(3)
