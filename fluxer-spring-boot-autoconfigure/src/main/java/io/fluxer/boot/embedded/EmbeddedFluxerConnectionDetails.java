package io.fluxer.boot.embedded;

import io.fluxer.boot.autoconfigure.FluxerConnectionDetails;
import io.fluxer.embedded.FluxerServer;

/**
 * Addresses and token of the embedded Fluxer.
 */
final class EmbeddedFluxerConnectionDetails implements FluxerConnectionDetails {

	private final FluxerServer server;

	EmbeddedFluxerConnectionDetails(FluxerServer server) {
		this.server = server;
	}

	@Override
	public String getApiUrl() {
		return this.server.apiUrl();
	}

	@Override
	public String getGatewayUrl() {
		return this.server.gatewayUrl();
	}

	@Override
	public boolean isEmbedded() {
		return true;
	}

	@Override
	public String getToken() {
		return this.server.botToken();
	}

}
