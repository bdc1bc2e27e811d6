"""Whether this machine is fit for patients: one look at everything that could make it not so, each with its remedy.

Owns `kiosk doctor`. Must never change anything on the machine, print, or tell what somebody has answered.
"""
