package io.fluxer.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/**
 * The sample bot as {@code -Djarmode=tools extract} lays it out, and beside it the same
 * application without the starter.
 */
final class StartLayout {

	private static final String BARE = BareApplication.class.getName();

	private final String java;

	private final Path directory;

	private final Path packed;

	private StartLayout(String java, Path directory, Path packed) {
		this.java = java;
		this.directory = directory;
		this.packed = packed;
	}

	static StartLayout create(String java, Path directory) throws IOException, InterruptedException {
		StartLayout layout = new StartLayout(java, directory, sampleJar());
		layout.run("-Djarmode=tools", "-jar", layout.packed.toString(), "extract", "--destination",
				directory.resolve("sample").toString());
		layout.makeBare();
		return layout;
	}

	/** The one jar with everything in it. */
	Path packed() {
		return this.packed;
	}

	/** The small jar that names its libraries. */
	Path extracted() {
		return this.directory.resolve("sample").resolve(this.packed.getFileName());
	}

	/** The class path of the application without the starter. */
	String bareClassPath() throws IOException {
		return this.directory.resolve("bare.jar") + ":" + libraries();
	}

	private String libraries() throws IOException {
		try (Stream<Path> libraries = Files.list(this.directory.resolve("sample/lib"))) {
			return libraries.filter((library) -> !library.getFileName().toString().startsWith("fluxer-"))
				.sorted()
				.map(Path::toString)
				.collect(Collectors.joining(":"));
		}
	}

	/**
	 * Does for the application without the starter what the build does for the sample.
	 */
	private void makeBare() throws IOException, InterruptedException {
		Path classes = this.directory.resolve("bare/classes");
		Path sources = this.directory.resolve("bare/aot/sources");
		Path generated = Files.createDirectories(this.directory.resolve("bare/aot/classes"));
		Path resources = this.directory.resolve("bare/aot/resources");
		String file = BARE.replace('.', '/') + ".class";
		Path target = classes.resolve(file);
		Files.createDirectories(target.getParent());
		try (InputStream bytes = StartLayout.class.getResourceAsStream("/" + file)) {
			Files.copy(bytes, target);
		}
		String classPath = classes + ":" + libraries();
		run("-classpath", classPath, "org.springframework.boot.SpringApplicationAotProcessor", BARE, sources.toString(),
				resources.toString(), generated.toString(), "io.fluxer", "bare");
		List<String> compile = new ArrayList<>(List.of("-proc:none", "-nowarn", "-classpath", classPath, "-d",
				generated.toString(), "--release", "17"));
		try (Stream<Path> files = Files.walk(sources)) {
			files.filter((path) -> path.toString().endsWith(".java")).map(Path::toString).forEach(compile::add);
		}
		if (ToolProvider.getSystemJavaCompiler().run(null, null, null, compile.toArray(String[]::new)) != 0) {
			throw new IOException("What was generated for " + BARE + " does not compile");
		}
		pack(List.of(classes, generated, resources), this.directory.resolve("bare.jar"));
	}

	private void run(String... arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of(this.java));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes());
		if (process.waitFor() != 0) {
			throw new IOException(String.join(" ", command) + " failed:\n" + output);
		}
	}

	private static void pack(List<Path> roots, Path jar) throws IOException {
		try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
			for (Path root : roots) {
				try (Stream<Path> files = Files.walk(root)) {
					for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
						out.putNextEntry(new JarEntry(root.relativize(file).toString()));
						Files.copy(file, out);
						out.closeEntry();
					}
				}
			}
		}
	}

	private static Path sampleJar() throws IOException {
		Path target = Path.of("..", "sample-bot", "target");
		try (DirectoryStream<Path> jars = Files.newDirectoryStream(target, "sample-bot-*.jar")) {
			for (Path jar : jars) {
				if (!jar.toString().endsWith("-sources.jar")) {
					return jar.toAbsolutePath().normalize();
				}
			}
		}
		throw new IOException("There is no jar in " + target.toAbsolutePath() + ": package sample-bot too");
	}

}
