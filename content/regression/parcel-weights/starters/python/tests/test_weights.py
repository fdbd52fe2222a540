from api import POSTAGE, SCALES, call

# For example: status, body = call("PUT", SCALES + "/parcels/p-1", {"grams": 1250})
