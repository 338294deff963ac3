package io.fluxer.rest;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.netty.resolver.AddressResolverGroup;
import io.netty.resolver.InetNameResolver;
import io.netty.resolver.InetSocketAddressResolver;
import io.netty.util.concurrent.EventExecutor;
import io.netty.util.concurrent.Promise;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.core.io.buffer.DataBufferUtils;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/**
 * Where the server may send transfers to.
 */
class TransferTargetTests {

	private static final Duration LIMIT = Duration.ofSeconds(10);

	private final TestServer server = new TestServer();

	private final String port = this.server.url().replaceAll(".*:([0-9]+)/.*", "$1");

	/** Names as a hostile or an honest zone has them. */
	private final Names names = new Names(Map.of("public.example", "203.0.113.7", "lan.example", "192.168.7.7",
			"inside.example", "127.0.0.1", "metadata.example", "169.254.169.254"));

	private Rest rest = client("http://public.example/v1");

	private Rest client(String apiUrl) {
		return Rest
			.builder(RestOptions.defaults().withApiUrl(apiUrl).withMaxRetries(0).withTimeout(Duration.ofSeconds(1)))
			.httpClient((client) -> client.resolver(this.names))
			.build();
	}

	@AfterEach
	void close() {
		this.rest.close();
		this.server.close();
	}

	private void useInstance(String apiUrl) {
		this.rest.close();
		this.rest = client(apiUrl);
	}

	private RestTransportException upload(String url) {
		return catchThrowableOfType(RestTransportException.class,
				() -> this.rest.upload(url, FileUpload.of("a.txt", new byte[3]), "text/plain").block(LIMIT));
	}

	private RestTransportException download(String url) {
		return catchThrowableOfType(RestTransportException.class,
				() -> this.rest.download(url).doOnNext(DataBufferUtils::release).then().block(LIMIT));
	}

	private String here(String host) {
		return "http://" + host + ":" + this.port + "/secret?signature=SECRET";
	}

	private static void assertForbidden(RestTransportException error) {
		assertThat(error.reason()).isEqualTo(RestTransportException.Reason.OTHER);
		assertThat(error).hasMessageContaining("private network")
			.hasMessageNotContaining("secret")
			.hasMessageNotContaining("SECRET");
		assertThat(error.route()).doesNotContain("secret");
		assertThat(error.isRetryable()).isFalse();
		AbstractRestTests.assertNowhere(error, "SECRET");
		AbstractRestTests.assertNowhere(error, "/secret");
	}

	@ParameterizedTest
	@ValueSource(strings = { "127.0.0.1", "localhost", "inside.example", "[::1]", "[::ffff:127.0.0.1]", "0.0.0.0" })
	void aPublicInstanceSendsNobodyToTheMachineItself(String host) {
		assertForbidden(upload(here(host)));
		assertForbidden(download(here(host)));
		assertThat(this.server.requests()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "169.254.169.254", "metadata.example", "10.1.2.3", "lan.example", "[fd00:ec2::254]",
			"100.100.100.200", "[fe80::1]", "172.16.0.1", "[64:ff9b::a9fe:a9fe]" })
	void aPublicInstanceSendsNobodyIntoAPrivateNetwork(String host) {
		assertForbidden(upload(here(host)));
		assertForbidden(download(here(host)));
	}

	@Test
	void aRedirectLeadsNowhereElse() {
		useInstance("http://lan.example/v1");
		this.server.answer((request) -> TestServer.Reply.of(302, "").header("Location", "http://169.254.169.254/"));
		assertForbidden(download(here("127.0.0.1")));
		useInstance(this.server.url());
		assertForbidden(download(here("127.0.0.1")));
		assertThat(this.server.requests()).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "http://127.0.0.1/v1, 127.0.0.1", "http://localhost/v1, inside.example",
			"http://inside.example/v1, 127.0.0.1" })
	void anInstanceOfTheMachineItselfKeepsItsFilesThere(String instance, String host) {
		useInstance(instance);
		assertThat(upload(here(host))).isNull();
		assertThat(download(here(host))).isNull();
		assertThat(this.server.requests()).hasSize(2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://127.0.0.1/v1", "http://192.168.1.1/v1", "http://lan.example/v1" })
	void anInstanceOfAPrivateNetworkSendsNobodyToTheSecretsOfACloud(String instance) {
		useInstance(instance);
		assertForbidden(upload(here("169.254.169.254")));
		assertForbidden(upload(here("metadata.example")));
	}

	@ParameterizedTest
	@CsvSource({ "http://public.example/v1, false", "http://lan.example/v1, false", "https://public.example/v1, true" })
	void anInstanceWithTlsGivesNoAddressWithoutIt(String instance, boolean refused) {
		useInstance(instance);
		if (refused) {
			assertThatIllegalArgumentException().isThrownBy(() -> this.rest.download("http://public.example/SECRET"))
				.withMessageContaining("https://")
				.withMessageNotContaining("SECRET");
			assertThatIllegalArgumentException().isThrownBy(
					() -> this.rest.upload("http://public.example/SECRET", FileUpload.of("a", new byte[1]), "a/b"));
		}
		else {
			this.rest.download("http://public.example/SECRET");
		}
		this.rest.download("https://public.example/SECRET");
	}

	@ParameterizedTest
	@CsvSource({ "8.8.8.8, PUBLIC", "192.168.0.1, PRIVATE", "172.31.255.255, PRIVATE", "172.32.0.1, PUBLIC",
			"100.63.0.1, PUBLIC", "100.127.0.1, PRIVATE", "192.0.0.192, PRIVATE", "192.0.1.1, PUBLIC",
			"198.19.0.1, PRIVATE", "198.20.0.1, PUBLIC", "224.0.0.1, PRIVATE", "255.255.255.255, PRIVATE",
			"0.1.2.3, LOOPBACK", "127.9.9.9, LOOPBACK", "::, LOOPBACK", "::1, LOOPBACK", "::7f00:1, LOOPBACK",
			"2002:7f00:1::, LOOPBACK", "64:ff9b::808:808, PUBLIC", "fc00::1, PRIVATE", "fdff::1, PRIVATE",
			"fe80::1, LINK_LOCAL", "fec0::1, PRIVATE", "2606:4700::1, PUBLIC", "2002:808:808::, PUBLIC" })
	void networksAreTold(InetAddress address, NetworkKind kind) {
		assertThat(NetworkKind.of(address)).isEqualTo(kind);
	}

	private static final class Names extends AddressResolverGroup<InetSocketAddress> {

		private final Map<String, String> addresses;

		Names(Map<String, String> addresses) {
			this.addresses = addresses;
		}

		@Override
		protected InetSocketAddressResolver newResolver(EventExecutor executor) {
			return new InetSocketAddressResolver(executor, new InetNameResolver(executor) {

				@Override
				protected void doResolve(String host, Promise<InetAddress> promise) throws Exception {
					promise.setSuccess(find(host));
				}

				@Override
				protected void doResolveAll(String host, Promise<List<InetAddress>> promise) throws Exception {
					promise.setSuccess(List.of(find(host)));
				}

			});
		}

		private InetAddress find(String host) throws UnknownHostException {
			// The JDK asks nobody for a number.
			return InetAddress.getByName(this.addresses.getOrDefault(host, host));
		}

	}

}
