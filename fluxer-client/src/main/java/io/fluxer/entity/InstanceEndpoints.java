package io.fluxer.entity;

import org.jspecify.annotations.Nullable;

/**
 * Where the parts of an instance are. An address that the instance leaves out is {@code
 * null}.
 *
 * @param api the HTTP API, without its version
 * @param apiClient the HTTP API for the web application
 * @param apiPublic the HTTP API for everybody else
 * @param gateway the gateway
 * @param media the media proxy
 * @param staticCdn files that never change
 * @param marketing the public web site
 * @param admin the administration
 * @param invite what invite codes are added to
 * @param gift what gift codes are added to
 * @param webapp the web application
 * @since 0.1.0
 */
public record InstanceEndpoints(@Nullable String api, @Nullable String apiClient, @Nullable String apiPublic,
		@Nullable String gateway, @Nullable String media, @Nullable String staticCdn, @Nullable String marketing,
		@Nullable String admin, @Nullable String invite, @Nullable String gift, @Nullable String webapp) {

	static final InstanceEndpoints NONE = new InstanceEndpoints(null, null, null, null, null, null, null, null, null,
			null, null);

}
