package io.fluxer.rest;

import java.net.URI;
import java.net.URISyntaxException;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;

/**
 * An address outside of the API's routes. Its query is a secret where it is signed.
 *
 * @param method the HTTP method
 * @param uri the whole address
 * @param shown the address without its query, for errors
 */
record TransferAddress(HttpMethod method, URI uri, String shown) {

	static TransferAddress of(HttpMethod method, String address) {
		URI uri;
		try {
			uri = new URI(new URI(address.strip()).toASCIIString());
		}
		catch (URISyntaxException ex) {
			// The cause would quote the address.
			throw new IllegalArgumentException("The address is no URL");
		}
		boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
		if (!http || uri.getHost() == null || uri.getRawUserInfo() != null) {
			throw new IllegalArgumentException(
					"The address must begin with http:// or https://, name a host and name no user");
		}
		return new TransferAddress(method, uri, uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath());
	}

	/** What observations show: no part of the address, of which there is no end. */
	String template() {
		return (this.method == HttpMethod.PUT) ? "upload" : "download";
	}

	RestTransportException failure(Throwable error, @Nullable String hint) {
		return TransportErrors.describe(error, this.method.name(), this.shown, hint);
	}

}
