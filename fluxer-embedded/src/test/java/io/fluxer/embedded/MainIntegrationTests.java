package io.fluxer.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.netty.handler.codec.http.HttpMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.netty.http.client.HttpClient;

import static org.assertj.core.api.Assertions.assertThat;

@Timeout(60)
class MainIntegrationTests {

	@Test
	void printsItsAddressABotTokenAndTheCurlLines() throws Exception {
		Process process = start("0");
		try (BufferedReader out = reader(process.getInputStream())) {
			String api = after(out.readLine(), "Fluxer is up: ");
			String token = after(out.readLine(), "Bot token:    ");
			assertThat(out.readLine()).startsWith("curl ").contains("!ping").contains(api);
			assertThat(out.readLine()).startsWith("curl ").contains(api);
			Integer status = HttpClient.newConnection()
				.headers((headers) -> headers.set("Authorization", "Bot " + token))
				.request(HttpMethod.GET)
				.uri(api + "/users/@me")
				.response()
				.map((response) -> response.status().code())
				.block();
			assertThat(status).isEqualTo(200);
		}
		finally {
			process.destroy();
			assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
		}
	}

	@Test
	void saysInOneLineThatAPortIsTaken() throws Exception {
		try (FluxerServer server = FluxerServer.start()) {
			assertFails(Integer.toString(server.port()),
					"Port " + server.port() + " is already in use; choose another one, or 0 for any free port");
		}
	}

	@Test
	void saysInOneLineThatAnArgumentIsNoPort() throws Exception {
		assertFails("http", "The argument must be a port: http");
		assertFails("65536", "The argument must be a port: 65536");
	}

	private static void assertFails(String argument, String message) throws Exception {
		Process process = start(argument);
		try (BufferedReader err = reader(process.getErrorStream())) {
			assertThat(err.lines()).containsExactly(message);
		}
		assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).isEqualTo(1);
	}

	private static Process start(String argument) throws IOException {
		String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		List<String> command = new ArrayList<>(List.of(java));
		if (Runtime.version().feature() >= 24) {
			// Such a Java warns of what Netty does, on the stream that is read here.
			command.add("--enable-native-access=ALL-UNNAMED");
			command.add("--sun-misc-unsafe-memory-access=allow");
		}
		command.addAll(List.of("-cp", classPath, FluxerServer.class.getName(), argument));
		return new ProcessBuilder(command).start();
	}

	private static BufferedReader reader(InputStream in) {
		return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
	}

	private static String after(String line, String prefix) {
		assertThat(line).startsWith(prefix);
		return line.substring(prefix.length());
	}

}
