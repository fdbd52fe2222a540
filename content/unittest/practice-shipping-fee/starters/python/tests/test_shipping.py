import pytest

from shipping import shipping_fee

# Write your tests here.
