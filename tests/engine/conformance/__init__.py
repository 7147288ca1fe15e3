"""Every operation of the client on real engines, its answers compared with what the engine sent.

What an operation needs is made with plain HTTP (`world`), so that a broken client cannot hide behind its own fixture.
"""
