package io.fluxer.boot.autoconfigure;

import io.fluxer.cache.CacheSizeLimits;

/**
 * Changes how much the bot remembers, for example by the memory of the machine. Beans of
 * this type are applied in their order, after the properties under {@code fluxer.cache}
 * and before the {@link FluxerClientOptionsCustomizer} beans.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface FluxerCacheCustomizer {

	/**
	 * Changes the limits.
	 * @param limits the limits so far
	 * @return the limits to use
	 */
	CacheSizeLimits customize(CacheSizeLimits limits);

}
