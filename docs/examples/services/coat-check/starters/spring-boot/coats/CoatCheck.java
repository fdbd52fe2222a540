package coats;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class CoatCheck {

  public static void main(String[] arguments) {
    SpringApplication application = new SpringApplication(CoatCheck.class);
    application.setDefaultProperties(
        Map.of(
            "server.port", System.getenv("PORT"),
            "server.address", "127.0.0.1",
            "spring.main.banner-mode", "off"));
    application.run(arguments);
  }
}
