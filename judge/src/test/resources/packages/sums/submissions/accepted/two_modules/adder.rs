pub fn sum(numbers: &str) -> i64 {
    numbers.split_whitespace().map(|word| word.parse::<i64>().unwrap()).sum()
}
