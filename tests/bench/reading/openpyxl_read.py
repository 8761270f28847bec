import json, sys, time, warnings
from openpyxl import load_workbook

warnings.simplefilter("ignore")

def read(path):
    cells = 0
    book = load_workbook(path, read_only=True)
    for sheet in book.worksheets:
        for row in sheet.iter_rows(values_only=True):
            for value in row:
                if value is not None:
                    cells += 1
    book.close()
    return cells

warm, paths = int(sys.argv[1]), sys.argv[2:]
for path in paths[:warm]:
    read(path)
started = time.perf_counter()
cells = sum(read(path) for path in paths)
ms = (time.perf_counter() - started) * 1000

def peak():
    for line in open("/proc/self/status"):
        if line.startswith("VmHWM"):
            return int(line.split()[1]) / 1024
    return 0

print(json.dumps({"ms": ms, "cells": cells, "mb": peak()}))
