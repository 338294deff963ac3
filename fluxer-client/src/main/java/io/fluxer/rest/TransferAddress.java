package io.fluxer.rest;

import java.net.URI;
import java.net.URISyntaxException;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpMethod;

/**
 * An address outside of the API's routes. Its path and its query are secrets where it is
 * signed.
 *
 * @param method the HTTP method
 * @param uri the whole address
 * @param shown what errors may show of it
 */
record TransferAddress(HttpMethod method, URI uri, String shown) {

	/**
	 * Reads an address that comes from the server or from a caller.
	 * @param method the HTTP method
	 * @param address the address
	 * @param secure whether the instance is reached over TLS, so that nothing less will
	 * do
	 */
	static TransferAddress of(HttpMethod method, String address, boolean secure) {
		URI uri = read(address);
		if (secure && !"https".equalsIgnoreCase(uri.getScheme())) {
			throw new IllegalArgumentException("The address must begin with https://, as that of the instance does");
		}
		return new TransferAddress(method, uri, uri.getScheme() + "://" + uri.getRawAuthority() + "/***");
	}

	/** Reads an address of the instance itself, of which nothing is secret. */
	static TransferAddress ofInstance(HttpMethod method, String address) {
		URI uri = read(address);
		return new TransferAddress(method, uri, uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath());
	}

	private static URI read(String address) {
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
		return uri;
	}

	/** What observations show: no part of the address, of which there is no end. */
	String template() {
		return (this.method == HttpMethod.PUT) ? "upload" : "download";
	}

	RestTransportException failure(Throwable error, @Nullable String hint) {
		return TransportErrors.describe(error, this.method.name(), this.shown, hint);
	}

}
