package io.fluxer.boot.autoconfigure;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Everything under {@code fluxer.embedded}.
 *
 * @param enabled Whether an embedded Fluxer is started. Left out, it is started if it is
 * on the class path, no token and no address is set and the application runs from the
 * output directory of a build tool or an IDE, such as target/classes.
 * @param port Port of the embedded Fluxer on the loopback address; 0 takes a free one.
 * @since 0.1.0
 */
public record FluxerEmbeddedProperties(@Nullable Boolean enabled, @DefaultValue("0") int port) {

	private static final int MAX_PORT = 65535;

	/**
	 * Checks the port.
	 * @throws org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException
	 * if it is no port
	 */
	public FluxerEmbeddedProperties {
		PropertyChecks.between("fluxer.embedded.port", port, 0, MAX_PORT);
	}

}
