package coats; class Coats { Unknown unknown; }
