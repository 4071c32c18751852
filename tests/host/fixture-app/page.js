window.fixture.onTold((what) => {
  document.getElementById('told').textContent = what;
});
