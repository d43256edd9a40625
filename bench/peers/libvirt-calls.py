"""What python3-libvirt needs for the same work. Arguments: URI, kind, count. Prints one JSON line with seconds and count."""
import json
import sys
import threading
import time

import libvirt

libvirt.registerErrorHandler(lambda *_: None, None)
uri, kind, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
connection = libvirt.open(uri)
# warm: the first call of a connection negotiates keepalive and features
connection.getLibVersion()


def sequential():
    for _ in range(count):
        connection.getLibVersion()


def pipelined():
    """The binding has no asynchronous calls: threads on one connection are its way to have several under way."""
    threads = 8
    each = count // threads

    def work():
        for _ in range(each):
            connection.getLibVersion()

    running = [threading.Thread(target=work) for _ in range(threads)]
    for thread in running:
        thread.start()
    for thread in running:
        thread.join()


def listing():
    total = 0
    for _ in range(count):
        for domain in connection.listAllDomains():
            total += len(domain.XMLDesc(0))
    if total == 0:
        raise SystemExit("no domains to list")


start = time.perf_counter()
{"sequential": sequential, "pipelined": pipelined, "list": listing}[kind]()
print(json.dumps({"seconds": time.perf_counter() - start, "count": count}))
