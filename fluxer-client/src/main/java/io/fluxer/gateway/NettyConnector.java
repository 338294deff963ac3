package io.fluxer.gateway;

import java.net.URI;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.reactive.socket.client.ReactorNettyWebSocketClient;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.WebsocketClientSpec;

/**
 * Opens the sockets of one shard through Spring's reactive WebSocket client. Once
 * compression has failed, it is not asked for again.
 */
final class NettyConnector implements GatewaySocket.Connector {

	/** The server sets no bound; a large guild has megabytes. */
	static final int MAX_MESSAGE_BYTES = 64 * 1024 * 1024;

	private static final Logger logger = LoggerFactory.getLogger(NettyConnector.class);

	private final HttpClient http;

	private final URI plainUrl;

	private volatile @Nullable URI compressedUrl;

	/**
	 * Creates a connector.
	 * @param http the client
	 * @param plainUrl the address of connections without compression
	 * @param compressedUrl the address of those with compression, null if there are to be
	 * none
	 */
	NettyConnector(HttpClient http, URI plainUrl, @Nullable URI compressedUrl) {
		this.http = http;
		this.plainUrl = plainUrl;
		this.compressedUrl = compressedUrl;
	}

	@Override
	public GatewaySocket connect(GatewaySocketHandler handler) {
		URI compressed = this.compressedUrl;
		SocketCodec codec = (compressed != null)
				? new SocketCodec(() -> new ZstdCompression(MAX_MESSAGE_BYTES), this::stopCompressing)
				: new SocketCodec(null, () -> {
				});
		NettySocket socket = new NettySocket(handler, codec);
		HttpClient watched = this.http.doOnChannelInit((observer, channel, address) -> socket.initialized(channel))
			.doOnConnected(socket::connected);
		ReactorNettyWebSocketClient client = new ReactorNettyWebSocketClient(watched,
				() -> WebsocketClientSpec.builder().maxFramePayloadLength(MAX_MESSAGE_BYTES));
		socket.start(client.execute((compressed != null) ? compressed : this.plainUrl, socket));
		return socket;
	}

	private void stopCompressing() {
		this.compressedUrl = null;
		logger.warn("Compression does not work with this gateway; the shard goes on without it");
	}

}
