package io.fluxer.boot.autoconfigure;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.KeyManagerFactory;

import io.fluxer.boot.TestApplication;
import io.fluxer.client.Client;
import io.fluxer.embedded.FluxerServer;
import io.fluxer.rest.Rest;
import io.fluxer.rest.Routes;
import io.netty.handler.ssl.SslContextBuilder;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.tcp.TcpClient;
import reactor.netty.tcp.TcpServer;

import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for a self-hosted Fluxer with a certificate that it signed itself.
 */
class TlsIntegrationTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private static final String PASSWORD = "changeit";

	@TempDir
	static Path directory;

	private static FluxerServer server;

	private static DisposableServer tls;

	@BeforeAll
	static void startServers() throws Exception {
		server = FluxerServer.start();
		tls = terminateTls(createKeyStore());
	}

	@AfterAll
	static void stopServers() {
		tls.disposeNow();
		server.close();
	}

	@Test
	void anSslBundleServesTheApiAndTheGatewayAlike() {
		runner()
			.withPropertyValues("spring.ssl.bundle.pem.fluxer.truststore.certificate=" + certificate().toUri(),
					"spring.http.clients.ssl.bundle=fluxer")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(context.getBean(Client.class).isReady()).isTrue();
				assertThat(context.getBean(Rest.class).get(Routes.currentUser()).block(LIMIT).path("id").asString())
					.isEqualTo(server.botId().toString());
			});
	}

	@Test
	void aBundleOfTheBotServesTheApiAndTheGatewayAlike() {
		runner()
			.withPropertyValues("spring.ssl.bundle.pem.self-signed.truststore.certificate=" + certificate().toUri(),
					"fluxer.ssl.bundle=self-signed")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(context.getBean(FluxerConnectionDetails.class).getSslBundle()).isNotNull();
				assertThat(context.getBean(Client.class).isReady()).isTrue();
			});
	}

	@Test
	void eachOfSeveralBotsMayHaveABundleOfItsOwn() {
		TestApplication.runner()
			.withPropertyValues("spring.ssl.bundle.pem.self-signed.truststore.certificate=" + certificate().toUri(),
					"fluxer.clients.helper.ssl.bundle=self-signed", "fluxer.clients.helper.token=" + server.botToken(),
					"fluxer.clients.helper.rest.api-url=https://127.0.0.1:" + tls.port() + "/v1",
					"fluxer.clients.helper.gateway.url=wss://127.0.0.1:" + tls.port() + "/gateway")
			.run((context) -> {
				assertThat(context).hasNotFailed();
				assertThat(context.getBean(Client.class).isReady()).isTrue();
			});
	}

	@Test
	void aBundleThatIsNotThereFailsTheStartWithItsName() {
		runner().withPropertyValues("fluxer.ssl.bundle=nowhere")
			.run((context) -> assertThat(context).getFailure().rootCause().hasMessageContaining("nowhere"));
	}

	@Test
	void withoutTheBundleTheCertificateIsNotTrusted() {
		runner().withPropertyValues("fluxer.gateway.startup-timeout=500ms").run((context) -> {
			assertThat(context).hasNotFailed();
			assertThat(context.getBean(Client.class).isReady()).isFalse();
		});
	}

	private static ApplicationContextRunner runner() {
		return TestApplication.runner()
			.withPropertyValues("fluxer.token=" + server.botToken(),
					"fluxer.rest.api-url=https://127.0.0.1:" + tls.port() + "/v1",
					"fluxer.gateway.url=wss://127.0.0.1:" + tls.port() + "/gateway");
	}

	private static DisposableServer terminateTls(Path keyStore) throws Exception {
		KeyStore store = KeyStore.getInstance(keyStore.toFile(), PASSWORD.toCharArray());
		KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		keys.init(store, PASSWORD.toCharArray());
		return TcpServer.create()
			.host("127.0.0.1")
			.port(0)
			.secure((ssl) -> ssl.sslContext(contextFor(keys)))
			.handle((inbound, outbound) -> TcpClient.create()
				.host("127.0.0.1")
				.port(server.port())
				.connect()
				.flatMap((backend) -> Mono
					.firstWithSignal(backend.outbound().send(inbound.receive().retain()).then(),
							outbound.send(backend.inbound().receive().retain()).then())
					.doFinally((signal) -> backend.dispose())))
			.bindNow();
	}

	private static io.netty.handler.ssl.SslContext contextFor(KeyManagerFactory keys) {
		try {
			return SslContextBuilder.forServer(keys).build();
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Path createKeyStore() throws Exception {
		Path store = directory.resolve("server.p12");
		keytool("-genkeypair", "-alias", "fluxer", "-keyalg", "EC", "-dname", "CN=localhost", "-ext",
				"san=ip:127.0.0.1", "-validity", "2", "-storetype", "PKCS12", "-keystore", store.toString());
		keytool("-exportcert", "-alias", "fluxer", "-rfc", "-keystore", store.toString(), "-file",
				certificate().toString());
		return store;
	}

	private static Path certificate() {
		return directory.resolve("server.crt");
	}

	private static void keytool(String... arguments) throws Exception {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
		command.addAll(List.of(arguments));
		command.addAll(List.of("-storepass", PASSWORD));
		File log = directory.resolve("keytool.log").toFile();
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).as(Files.readString(log.toPath())).isZero();
	}

}
