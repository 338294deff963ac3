package io.fluxer.gateway;

import java.net.URL;
import java.net.URLClassLoader;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowable;

class GatewayCompressionTests {

	@Test
	void isAvailableWithTheLibrary() {
		assertThatNoException().isThrownBy(GatewayCompression.ZSTD::requireAvailable);
	}

	@Test
	void saysWhichLibraryIsMissing() throws Exception {
		try (URLClassLoader loader = new WithoutZstd()) {
			assertThat(require(loader, GatewayCompression.NONE)).isNull();
			Throwable failure = require(loader, GatewayCompression.ZSTD).getCause();
			assertThat(failure.getClass().getName()).isEqualTo(CompressionUnavailableException.class.getName());
			assertThat(failure).hasMessageContaining("com.github.luben:zstd-jni").hasMessageContaining("class path");
		}
	}

	private static Throwable require(ClassLoader loader, GatewayCompression compression) throws Exception {
		Class<?> type = loader.loadClass(GatewayCompression.class.getName());
		Object constant = type.getField(compression.name()).get(null);
		return catchThrowable(() -> type.getMethod("requireAvailable").invoke(constant));
	}

	/**
	 * Loads the gateway anew and does not find the library.
	 */
	private static final class WithoutZstd extends URLClassLoader {

		private WithoutZstd() {
			super(new URL[] { GatewayCompression.class.getProtectionDomain().getCodeSource().getLocation() },
					GatewayCompression.class.getClassLoader());
		}

		@Override
		protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
			if (name.startsWith("com.github.luben.")) {
				throw new ClassNotFoundException(name);
			}
			if (name.startsWith("io.fluxer.gateway.")) {
				Class<?> known = findLoadedClass(name);
				return (known != null) ? known : findClass(name);
			}
			return super.loadClass(name, resolve);
		}

	}

}
