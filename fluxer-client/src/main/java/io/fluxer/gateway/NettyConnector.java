package io.fluxer.gateway;

import java.net.URI;

import org.springframework.web.reactive.socket.client.ReactorNettyWebSocketClient;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.WebsocketClientSpec;

/**
 * Opens sockets through Spring's reactive WebSocket client.
 */
final class NettyConnector implements GatewaySocket.Connector {

	/** The server sets no bound; a large guild has megabytes. */
	private static final int MAX_MESSAGE_BYTES = 64 * 1024 * 1024;

	private final HttpClient http;

	private final URI url;

	NettyConnector(HttpClient http, URI url) {
		this.http = http;
		this.url = url;
	}

	@Override
	public GatewaySocket connect(GatewaySocketHandler handler) {
		NettySocket socket = new NettySocket(handler);
		ReactorNettyWebSocketClient client = new ReactorNettyWebSocketClient(this.http.doOnConnected(socket::connected),
				() -> WebsocketClientSpec.builder().maxFramePayloadLength(MAX_MESSAGE_BYTES));
		socket.start(client.execute(this.url, socket));
		return socket;
	}

}
