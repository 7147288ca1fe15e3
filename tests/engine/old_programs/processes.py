"""A client of the whole program, which processes that are forked use, too."""

import multiprocessing
import sys

from camunda.client.engine_client import EngineClient

client = EngineClient()


def start(number):
    keys = [f"{number}-{count}" for count in range(25)]
    return [client.start_process(sys.argv[1], {}, business_key=key)["businessKey"] == key for key in keys]


if __name__ == "__main__":
    client.get_process_instance(sys.argv[1])
    with multiprocessing.get_context("fork").Pool(4) as pool:
        print(all(all(own) for own in pool.map(start, range(4), chunksize=1)))
