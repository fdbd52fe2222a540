import java.util.List;

class Main {
    public static void main(String[] args) {
        int sum = 0;
        int runs = 0;
        for (int number : List.of(3, 4, 5)) {
            sum += number;
            runs++;
        }
        System.out.println(sum);
        System.out.println(runs);
    }
}
