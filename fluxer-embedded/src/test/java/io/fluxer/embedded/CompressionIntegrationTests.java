package io.fluxer.embedded;

import io.netty.handler.codec.http.websocketx.WebSocketCloseStatus;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CompressionIntegrationTests {

	private static final String COMPRESSED = "?v=1&encoding=json&compress=zstd-stream&stream=1";

	@Test
	void closesPlainTextOnACompressedConnection() {
		try (FluxerServer server = FluxerServer.start();
				RawGateway gateway = RawGateway.to(server.gatewayUrl() + COMPRESSED)) {
			assertThat(gateway.nextText()).doesNotStartWith("{");
			gateway.identify(server.botToken());
			WebSocketCloseStatus status = gateway.closeStatus();
			assertThat(status.code()).isEqualTo(4002);
			assertThat(status.reasonText()).isEqualTo("Decompression failed");
			Awaitility.await().until(() -> server.gateway().compressedConnections() == 0);
		}
	}

	@Test
	void closesFramesThatAreTooLongOnTheWire() {
		try (FluxerServer server = FluxerServer.start();
				RawGateway gateway = RawGateway.to(server.gatewayUrl() + COMPRESSED)) {
			gateway.nextText();
			gateway.send("x".repeat(4097));
			assertThat(gateway.closeStatus().reasonText()).isEqualTo("Payload too large");
		}
	}

	@Test
	void answersPlainWithoutTheSecondParameterOrIfToldTo() {
		try (FluxerServer server = FluxerServer.start()) {
			try (RawGateway gateway = RawGateway.to(server.gatewayUrl() + "?v=1&compress=zstd-stream")) {
				gateway.expectOp(10);
			}
			server.gateway().refuseCompression(true);
			try (RawGateway gateway = RawGateway.to(server.gatewayUrl() + COMPRESSED)) {
				gateway.expectOp(10);
			}
		}
	}

}
