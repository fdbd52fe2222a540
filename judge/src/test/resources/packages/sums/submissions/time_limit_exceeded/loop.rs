fn main() { loop { std::thread::yield_now(); } }
