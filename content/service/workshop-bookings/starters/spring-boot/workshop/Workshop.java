package workshop;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. Nothing is wrong here. */
@SpringBootApplication
public class Workshop {

  public static void main(String[] arguments) {
    SpringApplication application = new SpringApplication(Workshop.class);
    application.setDefaultProperties(
        Map.of(
            "server.port", System.getenv("PORT"),
            "server.address", "127.0.0.1",
            "spring.main.banner-mode", "off"));
    application.run(arguments);
  }
}
