"""The stock job of bench/stocks.ts with public packages, as JSON: name, seconds, how many series were timed.

A package that is not installed has null seconds. ODYM is a module of its repository: put its folder on PYTHONPATH.
"""

import json
import time

YEARS, SERIES = 150, 1000
STOCK_IN_LAST_YEAR, OUTFLOW_OF_ALL_YEARS = 148801.6082, 454160.927395
TIMED_ONE_BY_ONE = 50


def job(np):
    t, k = np.arange(YEARS)[:, None], np.arange(SERIES)[None, :]
    inflow = 1 + 0.5 * np.sin(0.05 * t) + 0.01 * t * (1 + k % 7)
    return inflow, 1.5 + 0.002 * np.arange(SERIES), 5 + 0.04 * np.arange(SERIES)


def check(stock, outflow):
    assert abs(stock - STOCK_IN_LAST_YEAR) < 1e-5 and abs(outflow - OUTFLOW_OF_ALL_YEARS) < 1e-5, (stock, outflow)


def flodym():
    """All series in one array, as the package is meant to be used; the lifetime model is shared by both ways."""
    import flodym as package
    import numpy as np

    inflow, shape, scale = job(np)
    dims = package.DimensionSet(
        dim_list=[
            package.Dimension(name="Time", letter="t", items=list(range(YEARS)), dtype=int),
            package.Dimension(name="Series", letter="k", items=list(range(SERIES)), dtype=int),
        ]
    )
    start = time.perf_counter()
    lifetime = package.WeibullLifetime(
        dims=dims,
        inflow_at="end",
        weibull_shape=np.broadcast_to(shape, (YEARS, SERIES)).copy(),
        weibull_scale=np.broadcast_to(scale, (YEARS, SERIES)).copy(),
    )
    forth = package.InflowDrivenDSM(dims=dims, lifetime_model=lifetime)
    forth.inflow.values[...] = inflow
    forth.compute()
    back = package.StockDrivenDSM(dims=dims, lifetime_model=lifetime)
    back.stock.values[...] = forth.stock.values
    back.compute()
    seconds = time.perf_counter() - start
    check(forth.stock.values[-1].sum(), forth.outflow.values.sum())
    return seconds, SERIES


def odym():
    """One series after another, as the class is made; some are timed and stand for all."""
    import numpy as np
    from dynamic_stock_model import DynamicStockModel

    inflow, shape, scale = job(np)
    years = np.arange(YEARS)
    start = time.perf_counter()
    for k in range(TIMED_ONE_BY_ONE):
        lifetime = {"Type": "Weibull", "Shape": np.full(YEARS, shape[k]), "Scale": np.full(YEARS, scale[k])}
        forth = DynamicStockModel(t=years, i=inflow[:, k], lt=lifetime)
        forth.compute_s_c_inflow_driven()
        forth.compute_o_c_from_s_c()
        forth.compute_stock_total()
        forth.compute_outflow_total()
        back = DynamicStockModel(t=years, s=forth.s.copy(), lt=lifetime, sf=forth.sf)
        back.compute_stock_driven_model(NegativeInflowCorrect=False)
        back.compute_outflow_total()
        assert abs(back.i - inflow[:, k]).max() < 1e-9
    return (time.perf_counter() - start) * SERIES / TIMED_ONE_BY_ONE, TIMED_ONE_BY_ONE


def timed(name, run):
    try:
        seconds, count = run()
    except ImportError:
        return {"name": name, "seconds": None, "timed": 0}
    return {"name": name, "seconds": seconds, "timed": count}


print(json.dumps([timed("flodym", flodym), timed("ODYM dynamic_stock_model", odym)]))
