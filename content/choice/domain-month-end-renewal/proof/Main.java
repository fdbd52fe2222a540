import static java.time.temporal.TemporalAdjusters.lastDayOfMonth;

import java.time.DateTimeException;
import java.time.LocalDate;

class Main {
    interface Rule {
        LocalDate next(LocalDate start, LocalDate last, int renewals);
    }

    public static void main(String[] args) {
        LocalDate end = LocalDate.of(2026, 1, 31);
        LocalDate middle = LocalDate.of(2026, 1, 15);
        Rule a = (start, last, renewals) -> last.plusDays(30);
        Rule b = (start, last, renewals) -> start.plusMonths(renewals + 1);
        Rule c = (start, last, renewals) -> last.plusMonths(1).with(lastDayOfMonth());
        Rule d = (start, last, renewals) -> last.withDayOfMonth(start.getDayOfMonth()).plusMonths(1);
        show("as written, from the 31st", end, (start, last, renewals) -> last.plusMonths(1));
        show("a from the 31st", end, a);
        show("b from the 31st", end, b);
        show("b from the 15th", middle, b);
        show("c from the 31st", end, c);
        show("c from the 15th", middle, c);
        show("d from the 31st", end, d);
    }

    static void show(String name, LocalDate start, Rule rule) {
        LocalDate first = rule.next(start, start, 0);
        String second;
        try {
            second = rule.next(start, first, 1).toString();
        } catch (DateTimeException e) {
            second = e.getClass().getSimpleName();
        }
        System.out.println(name + ": " + first + " " + second);
    }
}
