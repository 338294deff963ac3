package io.fluxer.gateway;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;

import javax.net.ssl.SSLHandshakeException;

import io.netty.handler.codec.http.websocketx.WebSocketClientHandshakeException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SocketFailureTests {

	@Test
	void namesTheUsualCauses() {
		assertThat(SocketFailure.describe(new UnknownHostException("nowhere")))
			.isEqualTo("the host is unknown: nowhere");
		assertThat(SocketFailure.describe(new RuntimeException(new ConnectException("refused"))))
			.isEqualTo("the connection was not accepted: refused");
		assertThat(SocketFailure.describe(new IOException("outer", new SSLHandshakeException("untrusted"))))
			.isEqualTo("TLS failed: untrusted");
		assertThat(SocketFailure.describe(new IOException("reset"))).isEqualTo("the connection failed: reset");
	}

	@Test
	void namesTheClassIfThereIsNoMessage() {
		assertThat(SocketFailure.describe(new IOException())).isEqualTo("the connection failed: IOException");
	}

	@Test
	void shortensWhatTheOtherSideMaySay() {
		assertThat(SocketFailure.describe(new IOException("x".repeat(5000)))).hasSizeLessThan(160);
	}

	@Test
	void survivesAHandshakeWithoutAnAnswer() {
		assertThat(SocketFailure.describe(new WebSocketClientHandshakeException("odd")))
			.isEqualTo("the connection failed: odd");
	}

}
