# never asks
