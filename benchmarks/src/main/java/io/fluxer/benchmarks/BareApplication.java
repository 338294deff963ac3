package io.fluxer.benchmarks;

import java.io.IOException;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * An application with what the sample bot has, but for the bot: Spring Boot, a web client
 * and the actuator.
 */
@SpringBootApplication
public class BareApplication {

	/**
	 * Starts it, and ends with its standard input.
	 * @param arguments properties
	 * @throws IOException if the standard input cannot be read
	 */
	public static void main(String[] arguments) throws IOException {
		SpringApplication.run(BareApplication.class, arguments);
		System.in.transferTo(System.out);
	}

}
