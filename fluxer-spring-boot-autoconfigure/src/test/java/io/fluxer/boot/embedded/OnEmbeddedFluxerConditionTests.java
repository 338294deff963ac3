package io.fluxer.boot.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.aot.AbstractAotProcessor;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link OnEmbeddedFluxerCondition} and where an application runs from.
 */
class OnEmbeddedFluxerConditionTests {

	@TempDir
	Path directory;

	private final ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(Embedded.class)
		.withPropertyValues("spring.boot.enableautoconfiguration=false");

	@Test
	void matchesForClassesOfABuild() {
		this.runner.withUserConfiguration(Application.class)
			.run((context) -> assertThat(context).hasSingleBean(Embedded.class));
	}

	@Test
	void doesNotMatchForAPackagedApplication() throws Exception {
		try (URLClassLoader loader = new ChildFirst(jarOf(Application.class))) {
			Class<?> packaged = loader.loadClass(Application.class.getName());
			assertThat(packaged).isNotSameAs(Application.class);
			this.runner.withBean("application", packaged)
				.run((context) -> assertThat(context).doesNotHaveBean(Embedded.class));
			this.runner.withBean("application", packaged)
				.withPropertyValues("fluxer.embedded.enabled=true")
				.run((context) -> assertThat(context).hasSingleBean(Embedded.class));
		}
	}

	@Test
	void doesNotMatchWhileAnApplicationIsProcessedAheadOfTime() {
		ApplicationContextRunner processed = this.runner.withBean("application", Application.class)
			.withSystemProperties(AbstractAotProcessor.AOT_PROCESSING + "=true");
		processed.run((context) -> assertThat(context).doesNotHaveBean(Embedded.class));
		processed.withPropertyValues("fluxer.embedded.enabled=true")
			.run((context) -> assertThat(context).hasSingleBean(Embedded.class));
	}

	private URL jarOf(Class<?> type) throws IOException {
		String name = type.getName().replace('.', '/') + ".class";
		Path jar = this.directory.resolve("bot.jar");
		try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
				InputStream bytes = type.getClassLoader().getResourceAsStream(name)) {
			out.putNextEntry(new JarEntry(name));
			bytes.transferTo(out);
			out.closeEntry();
		}
		return jar.toUri().toURL();
	}

	@Configuration(proxyBeanMethods = false)
	@Conditional(OnEmbeddedFluxerCondition.class)
	static class Embedded {

	}

	@EnableAutoConfiguration
	static class Application {

	}

	private static final class ChildFirst extends URLClassLoader {

		private ChildFirst(URL jar) {
			super(new URL[] { jar }, OnEmbeddedFluxerConditionTests.class.getClassLoader());
		}

		@Override
		protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
			if (name.equals(Application.class.getName())) {
				Class<?> loaded = findLoadedClass(name);
				return (loaded != null) ? loaded : findClass(name);
			}
			return super.loadClass(name, resolve);
		}

	}

}
